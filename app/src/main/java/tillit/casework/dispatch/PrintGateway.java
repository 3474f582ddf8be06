package tillit.casework.dispatch;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On paper: somebody prints it, sends it, and says that it is sent. Reaches everybody. */
@Component
@Order(100)
class PrintGateway implements Gateway {

    @Override
    public boolean reaches(Recipient to) {
        return true;
    }

    @Override
    public List<String> byHand(OutgoingLetter letter) {
        String way = letter.to().forwarded() ? "forward" : letter.to().address().isEmpty() ? "hand-over" : "post";
        return List.of("dispatch.print." + way, "dispatch.print.confirm");
    }
}
