"""The page in a browser: ``frontend`` runs there, ``page`` is Streamlit's side of it, ``publish`` does without."""
