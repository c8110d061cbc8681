"""Pages laid out as newspapers lay theirs out, each in another way, of made-up news.

Whatever stands beside the article tells of a year from 1900 to 1999, the article itself
only of the years from 2000 on: so a test sees what was read that should not be.
"""

STORY = (
    "Dockers at Port Sala stopped work on Monday after a pay claim, the union said.",
    "The board dismissed forty crane drivers in August 2024 and closed a terminal.",
    "A first strike in March 2024 ended when the government sent a mediator to Sala.",
    "The ministry of transport has called a meeting for Thursday at the old quay.",
)
_P = "".join(f"<p>{words}</p>\n" for words in STORY)
_FIRST, _REST = f"<p>{STORY[0]}</p>", "".join(f"<p>{words}</p>" for words in STORY[1:])

BROADSHEET = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Dockers walk out at Port Sala | The Tarn Courier</title>
<meta property="og:site_name" content="The Tarn Courier">
<meta property="og:title" content="Dockers walk out at Port Sala">
<meta property="article:published_time" content="2024-10-14T06:30:00+02:00">
<link rel="canonical" href="https://courier.example/news/dockers"></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World 1901</a></li>
<li><a href="/s">Sport</a></li></ul></nav></header><main><article>
<h1>Dockers walk out at Port Sala</h1>
<p class="byline">By <a href="/ana">Ana Ruiz</a>, who joined the paper in 1991</p>
<figure><img src="a.jpg"><figcaption>Cranes stood still at the port in May 1987. Photo:
Jo Day</figcaption></figure>{_FIRST}
<aside class="related"><h3>Related</h3><ul>
<li><a href="/a">Bread prices rose in 1921</a>
</li><li><a href="/b">Mayor resigned over bridge in 1932</a></li></ul></aside>{_REST}
<p>Sign up for our morning newsletter, sent since 1999.</p></article>
<section class="comments"><h2>Comments</h2>
<p>joe: I was there in 1966, they fired us
all and nobody ever said a word about it.</p></section></main>
<footer><p>© 1950 The Tarn Courier. Founded in 1890.</p></footer></body></html>"""

TABLOID = f"""<html><head><title>DOCK CHAOS</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Dock chaos",
"datePublished": "2024-10-14T09:00:00Z", "publisher": {{"name": "Sala Mail"}}}}</script>
</head><body><div id="top"><a href="/">Mail</a> <a href="/tv">TV in 1975</a></div>
<div id="content"><h1>Dock chaos</h1><div class="author">By Tom Lee for the Mail</div>
<div class="date">Published: 14 October 2024</div>
{_FIRST}<div class="promo"><p><strong>READ MORE: Ferry sank in 1987</strong></p></div>
<p><a href="/q">Quay collapsed in 1977: see the pictures</a></p>
{_REST}
<div class="image"><img src="x"><p class="imageCaption">The quay in 1962</p></div>
<p>Have something to add? We have printed letters since 1903.</p>
<div class="share">Share this article 1971 times</div></div>
<div class="sidebar"><h3>Most read</h3><ol><li>Ten best beaches of 1985</li>
<li>Actor left in 1994</li>
</ol></div></body></html>"""

WIRE = f"""<html><head><title>Dockers strike - Wire</title>
<meta name="pubdate" content="20241014"></head><body><table><tr><td>
<a href="/">Wire since 1922</a></td></tr></table><div>
<h2>Dockers strike</h2><p>SALA, Tarnland, Oct 14 (Wire) - {STORY[0]}</p>{_REST}
<p>(Reporting by Ana Ruiz; Editing by Tom Lee)</p>
<p>Our Standards: the Wire trust principles of 1941.</p></div>
<div><p>© 1999 Wire. All rights reserved.</p></div></body></html>"""

BLOG = f"""<html><head><title>Harbour notes: a strike</title></head><body>
<div class="wrap"><div class="post"><h1 class="entry-title">Harbour notes: a strike</h1>
<div class="meta">Posted on <time class="entry-date" datetime="2024-10-14">14 Oct</time>
by <a href="/me">harbourman</a></div><div class="entry-content">{_P}
<p>Tags: strike, port, 1955</p></div></div>
<div class="comments"><h3>3 responses</h3>
<ol><li><p>Anna says: my father struck there in 1958 and lost his place.</p></li>
</ol></div>
<div class="widget"><h3>Archives</h3><ul><li>May 1998</li><li>June 1998</li></ul></div>
</div></body></html>"""

LIVE = f"""<html><head><title>Sala dock strike: live | Tarn Radio</title>
<meta property="og:title" content="Sala dock strike: live">
<meta name="date" content="2024-10-14"></head><body>
<nav>Programmes of 1948 <a href="/">Listen</a></nav>
<main><h1>Sala dock strike: live</h1>
<div class="timestamp">Last updated 14 October 2024 at 18:02</div><article>
<h2>Cranes stand still</h2>{_FIRST}<h2>Board answers</h2>{_REST}
<p><a href="/more">Also on Tarn Radio: the great flood of 1953</a></p>
<p>Follow us on Chirper, as 1,962 people do.</p>
<p>Image caption, The port gate in 1970</p></article></main>
<footer>Tarn Radio, on air since 1930</footer></body></html>"""

PLAIN = f"""<HTML><HEAD><TITLE>Tarn Gazette</TITLE></HEAD><BODY BGCOLOR=white>
<CENTER><FONT SIZE=5><B>Strike at Port Sala</B></FONT><BR>
<I>Monday, October 14, 2024</I></CENTER><HR>{_P}<HR>
<A HREF="/">Back to the front page of 1997</A></BODY></HTML>"""

PAGES = {
    "broadsheet": BROADSHEET,
    "tabloid": TABLOID,
    "wire": WIRE,
    "blog": BLOG,
    "live": LIVE,
    "plain": PLAIN,
}

_CLASS = "tgme_widget_message"
CHANNEL = f"""<html><head><title>Port Watch</title></head><body><main>
<div class="{_CLASS}_wrap"><div class="{_CLASS} text_not_supported_wrap">
<a class="{_CLASS}_owner_name" href="https://t.me/x"><span>Port Watch</span></a>
<a class="{_CLASS}_reply"><div class="js-message_reply_text">It was late.</div></a>
<div class="{_CLASS}_text js-message_text">Dockers stopped <b>work</b>.</div>
<span class="{_CLASS}_views">3K</span><a class="{_CLASS}_date">
<time datetime="2024-11-14T09:14:00+00:00" class="time">09:14</time></a></div></div>
<div class="{_CLASS}_wrap"><div class="{_CLASS}">
<div class="{_CLASS}_text">They signed a deal yesterday.</div><a class="{_CLASS}_date">
<time datetime="2024-11-15T09:14:00+00:00" class="time">09:14</time></a></div></div>
</main></body></html>"""
"""A channel as Telegram shows it on the web."""
