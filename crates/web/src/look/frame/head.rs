//! What stands in `<head>`: style, scripts, colours of the ground, the icon of the tab.

use super::Frame;
use crate::look::style::{Arrival, SHEETS, Thrift};
use crate::look::{Html, assets, tokens};

impl Frame {
    /// What stands in `<head>` to give the page its style.
    pub fn core_style(&self) -> Html {
        let name = match self.sheet.thrift {
            Thrift::Ample => "core.css",
            Thrift::Saving => "core-lean.css",
        };
        match self.sheet.arrival {
            Arrival::First => Html::new(format!("<style>{}</style>", SHEETS.inline(self.sheet.thrift))),
            Arrival::Again => link(name),
        }
    }

    /// The same for pages of members, who come again and again: everything linked.
    pub fn member_style(&self) -> Html {
        let names = match self.sheet.thrift {
            Thrift::Ample => ["core.css", "member.css"],
            Thrift::Saving => ["core-lean.css", "member-lean.css"],
        };
        Html::new(names.map(|name| link(name).to_string()).concat())
    }

    /// A style sheet of one room, after the others: `frame.style("round.css")`.
    pub fn style(&self, name: &str) -> Html {
        link(name)
    }

    /// A small icon for the browser's tab, inside the page: no request, and no answer that a page is not here.
    pub fn tab_icon(&self) -> Html {
        Html::new(
            "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60'\
             %3E%3Cpath fill='%23f6d6b8' d='M0 0h60v60H0z'/%3E%3Cpath fill='%238f4410' d='M20 0h20v20zm40 20v20H40zM20 40\
             v20h20zM0 20h20L0 40z'/%3E%3Cpath fill='%23ffc04a' d='M20 20h20v20H20z'/%3E%3C/svg%3E\">",
        )
    }

    pub fn ground_light(&self) -> &'static str {
        tokens::GROUND_LIGHT
    }

    pub fn ground_dark(&self) -> &'static str {
        tokens::GROUND_DARK
    }

    /// A script of ours, for a page that is nicer with it: `frame.script("key.js")`.
    pub fn script(&self, name: &str) -> Html {
        Html::new(format!("<script type=\"module\" src=\"{}\"></script>", assets::address(name)))
    }
}

fn link(name: &str) -> Html {
    Html::new(format!("<link rel=\"stylesheet\" href=\"{}\">", assets::address(name)))
}
