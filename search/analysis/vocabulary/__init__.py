"""Words that mean the same in French, German and English: where they come from and how they are found in texts."""
