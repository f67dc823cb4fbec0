<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<%@ taglib prefix="staff" tagdir="/WEB-INF/tags" %>
<staff:page title="Welcome">
  <p>This page is open to everybody. The login page, the page for the code and the table of sessions are the portal's own.</p>
  <dl>
    <dt><a href="payslips/">Payslips</a></dt>
    <dd>The highest level that you can reach, by a rule in the configuration.</dd>

    <dt><a href="bank-details">Bank details</a></dt>
    <dd>A second factor that is not older than five minutes.</dd>
  </dl>
</staff:page>
