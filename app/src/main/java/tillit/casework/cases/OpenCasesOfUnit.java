package tillit.casework.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.StillOpen;
import tillit.ground.access.UnitId;

/** How many cases are open in a unit, for the administrator who wants to end it and sees none of them. */
@Component
class OpenCasesOfUnit implements StillOpen {

    private final JdbcClient db;

    OpenCasesOfUnit(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String what() {
        return "cases";
    }

    @Override
    @Transactional(readOnly = true)
    public int in(UnitId unit) {
        return db.sql("select cases.open_in_unit(:unit)")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }
}
