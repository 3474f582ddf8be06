package tillit.ground.views;

import java.util.List;
import org.springframework.util.MultiValueMap;

/** A list of which one keeps views. The room whose list it is makes a bean of this. */
public interface ViewedList {

    /** Its name: small letters. The text {@code views.list.<id>} says it. */
    String id();

    /** Where it stands. */
    String address();

    /** The choices that it offers, by their names in the address. None of them is a word that somebody types. */
    List<String> parameters();

    /** Whether these choices mean something there, today and for the one who asks. */
    boolean understands(MultiValueMap<String, String> choices);
}
