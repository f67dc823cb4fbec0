<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Confirm the transfer">
  <p>
    You are sending <strong><c:out value="${order.amount().setScale(2)}"/> euros</strong>
    to <strong><c:out value="${order.to()}"/></strong>.
  </p>
  <form method="post" action="/transfer">
    <input type="hidden" name="to" value="<c:out value="${param.to}"/>">
    <input type="hidden" name="amount" value="<c:out value="${param.amount}"/>">
    <button>Send</button>
  </form>
  <form method="get" action="/transfer">
    <input type="hidden" name="to" value="<c:out value="${param.to}"/>">
    <input type="hidden" name="amount" value="<c:out value="${param.amount}"/>">
    <button class="quiet">Change</button>
  </form>
</bank:page>
