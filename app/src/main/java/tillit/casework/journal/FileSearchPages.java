package tillit.casework.journal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.casework.cases.CaseId;
import tillit.ground.page.Asks;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;

/** Where one looks for words in an opened file. What one looks for is sent in the form and stands in no address. */
@Controller
class FileSearchPages {

    private final FileSearch search;

    FileSearchPages(FileSearch search) {
        this.search = search;
    }

    @GetMapping("/journal/{id}/search")
    String search(@PathVariable UUID id, Wording wording, Model model) {
        return shown(id, "", wording, model);
    }

    @PostMapping("/journal/{id}/search")
    @Asks
    String search(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("form", Form.begun(request.getRequestURI(), request.getParameterMap()));
        return shown(id, q, wording, model);
    }

    private String shown(UUID id, String typed, Wording wording, Model model) {
        List<String> words = FileSearch.words(typed);
        FileSearch.Found found = search.find(new CaseId(id), typed, wording);
        model.addAttribute("found", new FoundInWords(found, words, wording).view(id));
        return "casework/journal/search";
    }
}
