"""Keep the settings of translation platforms in step with the guides and the languages."""
