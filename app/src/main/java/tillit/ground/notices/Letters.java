package tillit.ground.notices;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** The words that go out: that something waits, how pressing it is and where one signs in. They can hold nothing else, for nothing else comes in here. */
@Component
class Letters {

    private final Texts texts;
    private final String address;

    Letters(Texts texts, @Value("${tillit.public-address:}") String address) {
        this.texts = texts;
        this.address = address.isBlank() ? "" : address.strip().replaceAll("/+$", "") + "/";
    }

    String subject(Language language) {
        return texts.in(language).say("notices.letter.subject");
    }

    /** @param words what stands in the outgoing row @param things how many */
    String about(String words, int things, Language language) {
        return ended(texts.in(language).say("notices.letter." + words, things));
    }

    /** Nothing but a code, for somebody who has asked for it. */
    String code(String code, Language language) {
        return texts.in(language).say("notices.letter.code", code);
    }

    private String ended(String words) {
        return address.isEmpty() ? words : words + " " + address;
    }
}
