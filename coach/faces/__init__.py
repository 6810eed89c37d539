"""What a person sees: the terminal, plain lines, captions."""
