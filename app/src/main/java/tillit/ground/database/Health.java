package tillit.ground.database;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever runs the process whether it can work: it answers, and so does its database. It tells nothing else. */
@RestController
class Health {

    private final JdbcClient db;

    Health(JdbcClient db) {
        this.db = db;
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        db.sql("select 1").query(Integer.class).single();
        return ResponseEntity.ok("up");
    }
}
