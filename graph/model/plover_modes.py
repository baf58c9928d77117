"""PLOVER's modes in a reader's words, which differ with every event that has the mode.

See `plover` for the events. Each line names a mode, the words for such an act, and how a sentence tells it: ``{s}``
follows the verb, and what is in brackets is there only if the act has a recipient, ``{to}``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mode:
    """The words for an act of this mode (``demand for a meeting``), and the phrase that tells it in a sentence."""

    words: str
    phrase: str

    def told(self, verb_ends: str, recipient: str) -> str:
        """Return the phrase with its verb's ending, and with ``recipient`` if there is one."""
        said = re.sub(r"\[(.*?)\]", r"\1" if recipient else "", self.phrase)
        return said.format(s=verb_ends, to=recipient)


_TABLE = """
CONSULT
  visit           | visit                              | pay{s} a visit[ to {to}]
  third-party     | talks through a third party        | hold{s} talks[ with {to}] through a third party
  multilateral    | multilateral talks                 | hold{s} multilateral talks[ with {to}]
  phone           | talks by telephone                 | hold{s} talks[ with {to}] by telephone
RETREAT
  withdraw        | withdrawal of forces               | withdraw{s} forces[ before {to}]
  release         | release of people or property      | release{s} people or property[ to {to}]
  disarm          | disarmament                        | disarm{s}[ towards {to}]
  ceasefire       | ceasefire                          | cease{s} fire[ towards {to}]
  access          | grant of access                    | grant{s} access[ to {to}]
  resign          | resignation                        | yield{s}[ to {to}] by a resignation
REQUEST
  assist          | demand for assistance              | demand{s} assistance[ from {to}]
  change          | demand for a change of policy      | demand{s} a change of policy[ from {to}]
  yield           | demand to give way                 | make{s} a demand[ of {to}] to give way
  meet            | demand for a meeting               | demand{s} a meeting[ with {to}]
ACCUSE
  disapprove      | criticism                          | voice{s} criticism[ of {to}]
  investigate     | investigation                      | open{s} an investigation[ of {to}]
  allege          | allegation                         | make{s} an allegation[ against {to}]
REJECT
  assist          | refusal of assistance              | refuse{s} assistance[ to {to}]
  change          | refusal to change policy           | refuse{s}[ {to}] a change of policy
  yield           | refusal to give way                | refuse{s} to give way[ to {to}]
  meet            | refusal to meet                    | refuse{s} to meet[ {to}]
THREATEN
  restrict        | threat of restrictions             | threaten{s}[ {to}] with restrictions
  arrest          | threat of arrests                  | threaten{s}[ {to}] with arrests
  relations       | threat to break relations          | threaten{s} to break relations[ with {to}]
  expel           | threat of expulsions               | threaten{s}[ {to}] with expulsions
  territory       | threat against territory           | make{s} a threat against territory[ of {to}]
  violence        | threat of violence                 | threaten{s}[ {to}] with violence
PROTEST
  demo            | demonstration                      | demonstrate{s}[ against {to}]
  riot            | riot                               | riot{s}[ against {to}]
  strike          | strike                             | hold{s} a strike[ against {to}]
  hunger          | hunger strike                      | hold{s} a hunger strike[ against {to}]
  boycott         | boycott                            | hold{s} a boycott[ of {to}]
  obstruct        | obstruction in protest             | obstruct{s} passage in protest[ against {to}]
  vandalize       | vandalism in protest               | damage{s} property in protest[ against {to}]
SANCTION
  convict         | conviction as a sanction           | convict{s} people[ of {to}]
  expel           | expulsion                          | expel{s} people[ of {to}]
  withdraw        | withdrawal as a sanction           | withdraw{s} from dealings[ with {to}]
  discontinue     | ties cut                           | cut{s} ties[ with {to}]
MOBILIZE
  troops          | show of force by troops            | make{s} a show of force by troops[ against {to}]
  weapons         | show of weapons                    | make{s} a show of weapons[ against {to}]
  police          | show of force by police            | make{s} a show of force by police[ against {to}]
  militia         | show of force by a militia         | make{s} a show of force by a militia[ against {to}]
COERCE
  seize           | seizure of property                | seize{s} property[ of {to}]
  restrict        | restrictions                       | impose{s} restrictions[ on {to}]
  censor          | censorship                         | impose{s} censorship[ on {to}]
  curfew          | curfew                             | impose{s} a curfew[ on {to}]
  martial-law     | martial law                        | impose{s} martial law[ on {to}]
  arrest          | arrests                            | arrest{s} people[ of {to}]
  deport          | deportation                        | deport{s} people[ of {to}]
  withhold        | withholding of goods or services   | withhold{s} goods or services[ from {to}]
  misinformation  | misinformation                     | spread{s} misinformation[ against {to}]
  cyber           | cyber-attack                       | make{s} a cyber-attack[ on {to}]
ASSAULT
  abduct          | abduction                          | abduct{s} people[ of {to}]
  beat            | beating                            | beat{s} people[ of {to}]
  torture         | torture                            | torture{s} people[ of {to}]
  sexual          | sexual violence                    | use{s} sexual violence[ against {to}]
  targeted        | targeted attack                    | make{s} a targeted attack[ on {to}]
  destroy         | destruction of property            | destroy{s} property[ of {to}]
  primitive       | attack with primitive weapons      | attack{s}[ {to}] with primitive weapons
  firearms        | attack with firearms               | attack{s}[ {to}] with firearms
  explosives      | attack with explosives             | attack{s}[ {to}] with explosives
  suicide-attack  | suicide attack                     | make{s} a suicide attack[ on {to}]
  aerial          | attack from the air                | attack{s}[ {to}] from the air
  drone           | attack with drones                 | attack{s}[ {to}] with drones
  heavy-weapons   | attack with heavy weapons          | attack{s}[ {to}] with heavy weapons
  crowd-control   | crowd control by force             | control{s} crowds[ of {to}] by force
  unconventional  | attack with unconventional weapons | attack{s}[ {to}] with unconventional weapons
"""


def _read(table: str) -> Mapping[str, Mapping[str, Mode]]:
    found: dict[str, dict[str, Mode]] = {}
    of_event: dict[str, Mode] = {}
    for line in table.strip().splitlines():
        name, *words = (part.strip() for part in line.split("|"))
        if words:
            of_event[name] = Mode(*words)
        else:
            of_event = found[name] = {}
    return found


MODES = _read(_TABLE)
