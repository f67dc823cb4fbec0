<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Limits">
  <p>One transfer moves <strong><c:out value="${limit}"/> euros</strong> at most.</p>
  <p>You see this because your second factor is not older than five minutes.</p>
</bank:page>
