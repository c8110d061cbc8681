"""The training room: annotated articles and lexicons in, shipped data files out.

Nothing here is needed at run time; scikit-learn comes with the extra `[train]`.
"""
