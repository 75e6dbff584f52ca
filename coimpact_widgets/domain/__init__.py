"""What a project is. Standard library only: no pandas, no widgets, no database."""
