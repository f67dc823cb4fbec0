<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="staff" tagdir="/WEB-INF/tags" %>
<staff:page title="Payslips">
  <p>Nothing has changed since last month.</p>
</staff:page>
