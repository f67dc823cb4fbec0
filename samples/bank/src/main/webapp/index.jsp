<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Welcome">
  <p>This page is open to everybody. Each of the others asks for as much as it needs, and no more.</p>
  <dl>
    <dt><a href="/account">Account</a></dt>
    <dd>One factor: a password.</dd>

    <dt><a href="/transfer?amount=10&amp;to=bob">Transfer 10 euros to bob</a></dt>
    <dd>One factor for the form, a second one before the money moves. What you typed is still there afterwards.</dd>

    <dt><a href="/limits">Limits</a></dt>
    <dd>A second factor that is not older than five minutes.</dd>

    <dt><a href="/admin/">Back office</a></dt>
    <dd>The highest level that you can reach, by a rule in the configuration.</dd>

    <dt><a href="/script">Script</a></dt>
    <dd>The same bank as an API: a script gets an answer that it can read, not a login page.</dd>
  </dl>
</bank:page>
