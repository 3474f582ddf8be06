package tillit.ground.access;

/** What a dossier is. */
public enum DossierKind {
    REPORT,
    CASE
}
