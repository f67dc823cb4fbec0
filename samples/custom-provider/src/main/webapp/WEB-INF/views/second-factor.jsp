<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="staff" tagdir="/WEB-INF/tags" %>
<staff:page title="Second factor">
  <form method="post" action="second-factor">
    <input type="hidden" name="return_to" value="<c:out value="${param.return_to}"/>">
    <p><label for="code">The code that your authenticator app shows</label>
      <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required></p>
    <button>Go on</button>
  </form>
</staff:page>
