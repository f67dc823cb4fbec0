<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="staff" tagdir="/WEB-INF/tags" %>
<staff:page title="Bank details">
  <p>Your wages go to the account that you have always had. You see this because your second factor is not older than five
    minutes.</p>
  <h2>Your session</h2>
  <p>Its level is <strong><c:out value="${owner.level()}"/></strong>. You have completed:</p>
  <ul>
    <c:forEach var="method" items="${owner.methods()}">
      <li><c:out value="${method.name()}"/> (<c:out value="${method.level()}"/>) at <c:out value="${method.completed()}"/></li>
    </c:forEach>
  </ul>
</staff:page>
