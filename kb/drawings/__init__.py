"""The drawings of the site as SVG: colours and line widths come from the stylesheet, shapes from here."""
