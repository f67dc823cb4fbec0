<%@ tag pageEncoding="UTF-8" description="The frame of every page" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${empty errors ? '' : 'Error: '}<c:out value="${title}"/> – Stepup Bank</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/bank.css">
</head>
<body>
  <a class="skip" href="#main">Skip to content</a>
  <header>
    <nav aria-label="Bank">
      <a href="/">Stepup Bank</a>
      <a href="/account">Account</a>
      <a href="/transfer">Transfer</a>
      <a href="/limits">Limits</a>
      <a href="/admin/">Back office</a>
      <a href="/script">Script</a>
    </nav>
    <form method="post" action="/logout"><button>Sign out</button></form>
  </header>
  <main id="main" tabindex="-1">
    <h1><c:out value="${title}"/></h1>
    <jsp:doBody/>
  </main>
</body>
</html>
