"""What is said and when: phrases, ranks, placing clips on the timeline. Pure."""
