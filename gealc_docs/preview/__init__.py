"""The preview: the site while a plan is being edited, served to this computer only."""
