<%@ tag pageEncoding="UTF-8" description="A text field with its label, what was typed into it, and what is wrong with that" %>
<%@ attribute name="name" required="true" %>
<%@ attribute name="label" required="true" %>
<%@ attribute name="inputmode" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<p>
  <label for="${name}"><c:out value="${label}"/></label>
  <c:if test="${not empty errors[name]}">
    <span class="error" id="${name}-error"><c:out value="${errors[name]}"/></span>
    <c:set var="wrong" value="aria-invalid='true' aria-describedby='${name}-error'"/>
  </c:if>
  <input id="${name}" name="${name}" value="<c:out value="${param[name]}"/>" inputmode="${inputmode}" required ${wrong}>
</p>
