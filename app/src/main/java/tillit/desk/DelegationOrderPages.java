package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.desk.OrdersInWords.OrderView;
import tillit.desk.OrdersInWords.RowView;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.mandate.Delegation;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** Who may decide: the orders that the board has adopted, and how the next one is entered. */
@Controller
class DelegationOrderPages {

    private final DelegationOrders orders;
    private final OrdersInWords inWords;
    private final Users users;

    DelegationOrderPages(DelegationOrders orders, OrdersInWords inWords, Users users) {
        this.orders = orders;
        this.inWords = inWords;
        this.users = users;
    }

    /** All orders, the latest first. */
    record Adopted(List<OrderView> orders) {}

    /** The rows that an order begins with. */
    record NewOrder(List<RowView> rows) {}

    /** An order as it stands in the minutes. */
    record OrderForm(
            @NotBlank(message = "desk.administration.order.reference.missing") @Size(max = 200)
            String reference,

            @NotNull(message = "desk.administration.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate adoptedOn,

            @NotNull(message = "desk.administration.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @NotEmpty List<@Valid RowForm> rows) {}

    /** Who may take one decision. */
    record RowForm(
            @NotBlank String decision,

            @NotBlank(message = "desk.administration.order.point.missing")
            @Size(max = 20, message = "desk.administration.order.point.missing")
            String point,

            @NotNull Level lowest) {

        Delegation row() {
            return new Delegation(decision, point, lowest);
        }
    }

    @GetMapping("/administration/delegation-orders")
    String all(Wording words, Model model) {
        model.addAttribute(
                "adopted",
                new Adopted(orders.all().stream()
                        .map(order -> inWords.order(order, words))
                        .toList()));
        return "desk/delegationOrders";
    }

    @GetMapping("/administration/delegation-orders/new")
    String next(Wording words, Form form, Model model) {
        LocalDate today = users.today();
        List<Delegation> suggested = orders.suggested(today);
        model.addAttribute("form", form.beginningWith(beginning(suggested, today)));
        model.addAttribute(
                "order",
                new NewOrder(suggested.stream()
                        .map(row -> inWords.row(row, today, words))
                        .toList()));
        return "desk/newDelegationOrder";
    }

    @PostMapping("/administration/delegation-orders")
    @FormAt("/administration/delegation-orders/new")
    @Done("desk.done.order")
    String adopt(@Valid @ModelAttribute OrderForm form) {
        List<Delegation> rows = form.rows().stream()
                .map(RowForm::row)
                .filter(row -> inWords.lawHas(row.decision(), form.from()))
                .toList();
        orders.adopt(form.reference(), form.adoptedOn(), form.from(), rows);
        return "redirect:/administration/delegation-orders";
    }

    private static Map<String, String> beginning(List<Delegation> suggested, LocalDate today) {
        Map<String, String> values = new HashMap<>();
        values.put("from", today.toString());
        for (int i = 0; i < suggested.size(); i++) {
            values.put("rows[" + i + "].point", suggested.get(i).point());
            values.put("rows[" + i + "].lowest", suggested.get(i).lowest().name());
        }
        return values;
    }
}
