package tillit.desk;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Wording;

/** How the unit stands, for all who work there. */
@Controller
class UnitBoardPages {

    private final UnitBoards boards;

    UnitBoardPages(UnitBoards boards) {
        this.boards = boards;
    }

    @GetMapping("/unit")
    String board(@RequestParam Optional<Integer> unit, Wording wording, Model model) {
        model.addAttribute("board", boards.of(WorkUnits.chosen(unit), wording));
        return "desk/unitBoard";
    }
}
