package tillit.ground.law;

import java.time.LocalDate;

/** That a lawyer has read a version against the statute and confirmed it. */
public record Confirmation(String by, LocalDate on) {}
