package tillit.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;

/** Where nobody has configured mail or text messages, the page says so and takes no address. */
@SpringBootTest
@AutoConfigureMockMvc
class NothingConfiguredTest {

    @Autowired
    MockMvc http;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    @Test
    void thePageSaysThatNothingIsSentAndTakesNoAddress() throws Exception {
        Town town = Town.build(administrator);
        Session hanna = town.worker(Role.INTAKE_OFFICER, town.unit("Mottagning", Takes.CHILD_REPORTS));
        Cookie cookie = new Cookie("tillit-session", hanna.token());
        http.perform(get("/account/notices").cookie(cookie))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Tillit skickar ingen e-post här"),
                                containsString("Tillit skickar inga SMS här"),
                                containsString("Ingenting skickas till dig"))));
        http.perform(post("/account/notices/addresses/MAIL")
                        .cookie(cookie)
                        .with(csrf())
                        .param("address", "hanna@kommunen.example"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Det går inte att skicka på det sättet här.")));
    }
}
