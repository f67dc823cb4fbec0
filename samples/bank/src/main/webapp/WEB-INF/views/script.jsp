<%@ page contentType="text/html; charset=UTF-8" session="false" %>
<%@ taglib prefix="bank" tagdir="/WEB-INF/tags" %>
<bank:page title="Script">
  <p>Each button calls the API by <code>fetch</code> and shows its answer.</p>
  <p class="row">
    <button data-call="GET /api/account">Read the account</button>
    <button data-call="GET /api/transfers">Read the transfers</button>
    <button data-call="POST /api/transfers" data-body='{"to": "bob", "amount": 10}'>Transfer 10 euros to bob</button>
  </p>
  <h2>Answer</h2>
  <div role="status">
    <p id="status">None yet.</p>
    <p><a id="way" hidden>Complete what is missing</a></p>
  </div>
  <pre id="body" tabindex="0" aria-label="Body of the answer"></pre>
  <script src="/script.js" type="module"></script>
</bank:page>
