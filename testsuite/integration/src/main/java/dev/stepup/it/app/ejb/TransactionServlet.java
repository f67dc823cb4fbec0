package dev.stepup.it.app.ejb;

import dev.stepup.AccessDeniedException;
import dev.stepup.it.app.bean.TransactionalBean;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.function.Supplier;

/** Writes an entry in a transaction of its own, and calls what is guarded in it. Tells what became of both. */
@WebServlet("/transaction/*")
public class TransactionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Resource
    @SuppressWarnings("NullAway.Init") // set by the container
    UserTransaction transaction;

    @Inject
    Ledger ledger;

    @Inject
    TableEjb ejb;

    @Inject
    TransactionalBean bean;

    @Inject
    CallerEjb caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String id = request.getParameter("id");
        String answer = switch (request.getPathInfo()) {
            case "/ejb" -> inTransaction(id, ejb::aal2);
            case "/bean" -> inTransaction(id, bean::call);
            case "/container" -> caller.writeAndCall(id);
            default -> "";
        };
        response.getWriter().print(answer + " entries=" + ledger.count(id));
    }

    private String inTransaction(String id, Supplier<String> call) throws ServletException {
        try {
            transaction.begin();
            ledger.write(id);
            String told = told(call);
            boolean marked = transaction.getStatus() == Status.STATUS_MARKED_ROLLBACK;
            return told + " marked=" + marked + " committed=" + isCommitted();
        } catch (NotSupportedException | SystemException e) {
            throw new ServletException(e);
        }
    }

    private static String told(Supplier<String> call) {
        try {
            return call.get();
        } catch (AccessDeniedException denied) {
            return denied.denial().kind().name();
        }
    }

    private boolean isCommitted() throws ServletException {
        try {
            transaction.commit();
            return true;
        } catch (RollbackException e) {
            return false;
        } catch (HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new ServletException(e);
        }
    }
}
