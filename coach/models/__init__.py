"""Recognition models: which there are, which are installed, and how one gets here."""
