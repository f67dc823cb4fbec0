<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Back office">
  <p>You see this because your session has the highest level that you can reach.</p>
</bank:page>
