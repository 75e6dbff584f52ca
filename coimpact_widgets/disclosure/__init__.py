"""Makes results safe to publish: what could point to a person is hidden before anything is drawn."""
