<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Account">
  <c:if test="${param.sent != null}">
    <p class="done" role="status">Your transfer has been made.</p>
  </c:if>
  <p>
    Transfers so far: <c:out value="${account.transfers()}"/>,
    <c:out value="${account.sent()}"/> euros in all.
  </p>
  <h2>Your session</h2>
  <p>Its level is <strong><c:out value="${owner.level()}"/></strong>. You have completed:</p>
  <ul>
    <c:forEach var="method" items="${owner.methods()}">
      <li><c:out value="${method.name()}"/> (<c:out value="${method.level()}"/>) at <c:out value="${method.completed()}"/></li>
    </c:forEach>
  </ul>
</bank:page>
