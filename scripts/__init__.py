"""What is run on the checkout and is no part of the coach."""
