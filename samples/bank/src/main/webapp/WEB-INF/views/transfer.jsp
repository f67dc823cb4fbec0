<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Transfer">
  <c:if test="${not empty errors}">
    <div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors">
      <h2 id="errors">Please correct</h2>
      <ul>
        <c:forEach var="error" items="${errors}">
          <li><a href="#${error.key}"><c:out value="${error.value}"/></a></li>
        </c:forEach>
      </ul>
    </div>
  </c:if>
  <form method="get" action="/transfer/confirm" novalidate>
    <bank:field name="amount" label="Amount in euros, ${limit} at most" inputmode="decimal"/>
    <bank:field name="to" label="Recipient" inputmode="text"/>
    <button>Continue</button>
  </form>
</bank:page>
