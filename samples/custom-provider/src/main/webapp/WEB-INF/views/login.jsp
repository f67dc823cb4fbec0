<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="staff" tagdir="/WEB-INF/tags" %>
<staff:page title="Sign in">
  <form method="post" action="login">
    <input type="hidden" name="return_to" value="<c:out value="${param.return_to}"/>">
    <p><label for="name">Name</label>
      <input id="name" name="name" autocomplete="username" required value="<c:out value="${param.name}"/>"></p>
    <p><label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required></p>
    <button>Sign in</button>
  </form>
</staff:page>
