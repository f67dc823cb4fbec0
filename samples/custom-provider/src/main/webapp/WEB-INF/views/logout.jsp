<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="staff" tagdir="/WEB-INF/tags" %>
<staff:page title="Sign out">
  <form method="post" action="logout">
    <input type="hidden" name="return_to" value="<c:out value="${param.return_to}"/>">
    <button>Sign out</button>
  </form>
</staff:page>
