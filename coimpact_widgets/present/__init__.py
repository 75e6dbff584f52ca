"""A Result in words, HTML and pictures. All wording of results lives here."""
