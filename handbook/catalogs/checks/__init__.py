"""What a translation can get wrong, one kind of mistake a module."""
