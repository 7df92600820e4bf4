"""The operator's dictionary: FreeDict French-German, used where its Debian packages are installed, never bundled."""
