package dev.stepup.samples.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The form for a transfer: what was typed into it, and what is wrong with that. */
@ApplicationScoped
public class TransferForm {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}([.,]\\d{1,15})?");

    @Inject
    Validator validator;

    TransferOrder read(HttpServletRequest request) {
        return new TransferOrder(typed(request, "to"), euros(typed(request, "amount")));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    /** What is no number comes to zero, which is refused with the same advice. */
    static BigDecimal euros(String typed) {
        return AMOUNT.matcher(typed).matches() ? new BigDecimal(typed.replace(',', '.')) : BigDecimal.ZERO;
    }

    /** One message for each field that is wrong. */
    Map<String, String> errors(TransferOrder order) {
        return FieldErrors.of(validator.validate(order));
    }

    /** The view takes what was typed from the request itself, so nothing is lost by an error. */
    void show(HttpServletRequest request, HttpServletResponse response, Map<String, String> errors)
            throws ServletException, IOException {
        request.setAttribute("errors", errors);
        request.setAttribute("limit", TransferOrder.LIMIT);
        response.setStatus(errors.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
        request.getRequestDispatcher("/WEB-INF/views/transfer.jsp").forward(request, response);
    }
}
