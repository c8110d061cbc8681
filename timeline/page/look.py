"""The page's own styles: what the theme settings cannot say."""

STYLES = """
<style>
.block-container, [data-testid="stMainBlockContainer"] {
  padding: 2rem 2.5rem; max-width: 1400px;
}
h1 { letter-spacing: -0.01em; line-height: 1.2; padding: 0 !important; }
.story { margin: 0 0 .2rem 0; }
.story h1 {
  font-family: "Source Serif", Georgia, serif; font-weight: 600; font-size: 2rem;
  margin: 0 0 .3rem 0;
}
.story p { margin: 0; opacity: .84; font-size: .95rem; }
.note { font-size: .9rem; opacity: .84; margin: 0; }
.st-key-probe { height: 0; margin-bottom: -1rem; overflow: hidden; }
.st-key-zoom_bar {
  position: relative; z-index: 2; margin: -.4rem 4.6rem -2.7rem 0; width: auto;
}
div:has(> .st-key-card) { position: sticky; bottom: 0; z-index: 90; }
.st-key-card {
  position: relative; background: var(--card-background);
  border: 1px solid var(--card-edge); border-radius: .6rem; padding: .7rem 1.1rem;
  max-height: 48vh; overflow: auto; box-shadow: 0 -6px 24px rgba(0,0,0,.14);
}
.st-key-card_steps { position: absolute; right: .9rem; top: .35rem; width: auto; }
.event-card { display: grid; grid-template-columns: 3fr 2fr; gap: 0 1.6rem; }
.event-card header { grid-column: 1 / -1; }
.event-card .when { font-weight: 600; margin: 0; font-size: .95rem; }
.event-card h3 { font-size: 1.25rem; margin: .1rem 0 .5rem 0; padding: 0; }
.event-card blockquote {
  margin: 0 0 .6rem 0; padding: .1rem 0 .1rem .9rem;
  border-left: 3px solid var(--card-edge); white-space: pre-line; line-height: 1.5;
}
.event-card mark, .article mark {
  background: var(--mark); color: inherit; padding: .08em .15em; border-radius: .2em;
}
.event-card dl {
  display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: 0;
  align-content: start;
  font-size: .93rem;
}
.event-card dt { opacity: .84; } .event-card dd { margin: 0; }
[data-testid="stBaseButton-primaryFormSubmit"] p { color: var(--on-primary); }
.article { white-space: pre-wrap; line-height: 1.6; max-width: 46rem; }
.article u { text-decoration-style: dotted; text-underline-offset: .25em; }
[data-testid="stSidebarHeader"] { height: 2.2rem; margin: 0; padding-top: .6rem; }
[data-testid="stSidebarUserContent"] { padding-top: 0; }
[data-testid="stSidebar"] [role="tabpanel"] { padding-bottom: 0; }
[data-testid="stSidebar"] hr { margin: .2rem 0 .6rem 0; }
h3 { font-size: 1.3rem !important; }
@media (max-width: 640px) {
  .block-container, [data-testid="stMainBlockContainer"] {
    padding-left: 1rem; padding-right: 1rem; padding-top: 4.2rem;
  }
  .story h1 { font-size: 1.4rem; }
  .st-key-zoom_bar { margin: -.4rem 0 -1.6rem 0; flex-wrap: nowrap !important; }
  .st-key-zoom_bar .note { font-size: .8rem; }
  .st-key-zoom_bar [class*="st-key-zoom_"] p {
    position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%);
  }
}
@media (max-width: 1000px) { .event-card { grid-template-columns: 1fr; } }
</style>
"""

LIGHT = (
    "--card-background: #ffffff; --card-edge: #c3ccd6; --mark: #ffe9a8;"
    " --on-primary: #ffffff;"
)
DARK = (
    "--card-background: #222a33; --card-edge: #46525f; --mark: #6b5510;"
    " --on-primary: #10151b;"
)


def styles(*, dark: bool) -> str:
    """Give the page's styles in one theme."""
    return STYLES.replace("<style>", f"<style>:root {{ {DARK if dark else LIGHT} }}")
