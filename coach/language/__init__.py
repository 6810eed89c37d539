"""The words heard and said: commands and sentences, one file for each language. Pure."""
