<%@ tag pageEncoding="UTF-8" description="The frame of every page" %>
<%@ attribute name="title" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:set var="root" value="${pageContext.request.contextPath}"/>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${empty error ? '' : 'Error: '}<c:out value="${title}"/> – Staff portal</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="${root}/staff.css">
</head>
<body>
  <header>
    <nav aria-label="Staff portal">
      <a href="${root}/">Staff portal</a>
      <a href="${root}/payslips/">Payslips</a>
      <a href="${root}/bank-details">Bank details</a>
      <a href="${root}/logout">Sign out</a>
    </nav>
  </header>
  <main>
    <h1><c:out value="${title}"/></h1>
    <c:if test="${not empty error}"><p class="error" role="alert"><c:out value="${error}"/></p></c:if>
    <jsp:doBody/>
  </main>
</body>
</html>
