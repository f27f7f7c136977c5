-- One reading of the HTML for Word and PDF.
-- Text reaches Typst as string literals, never as markup, so nothing a user types can be code.

local typst = FORMAT == 'typst'
-- Addresses and ECLI numbers longer than LANG, and anything longer than NOOIT_LANGER, may break
-- inside; between letters every STUK characters.
local LANG = 18
local NOOIT_LANGER = 40
local STUK = 12
-- A table whose cells are all smaller than this keeps each row on one page.
local HELE_RIJ = 600
local REGEL = 30

local BLADZIJDE = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
local TAB = '<w:r><w:tab/></w:r>'

local function tekenreeks(tekst)
  return '"' .. tekst:gsub('\\', '\\\\'):gsub('"', '\\"') .. '"'
end

local function ruw(tekst) return pandoc.RawInline('typst', tekst) end
local function ruw_blok(tekst) return pandoc.RawBlock('typst', tekst) end

-- A joined script or a combining mark is only cut where even a whole line would be too short.
local function mag_breken(teken, volgende, lengte)
  if teken:match('^[/:._=&?@,;-]$') then return true end
  local punt = utf8.codepoint(volgende)
  local los = punt < 0x300 or (punt >= 0x370 and punt < 0x590)
  return lengte >= (los and STUK or NOOIT_LANGER)
end

local function tekens(woord)
  local uit = {}
  for _, punt in utf8.codes(woord) do uit[#uit + 1] = utf8.char(punt) end
  return uit
end

local function lang_woord(woord)
  local delen, deel, rij = {}, {}, tekens(woord)
  for nr, teken in ipairs(rij) do
    deel[#deel + 1] = teken
    if rij[nr + 1] and mag_breken(teken, rij[nr + 1], #deel) then
      delen[#delen + 1] = tekenreeks(table.concat(deel))
      deel = {}
    end
  end
  delen[#delen + 1] = tekenreeks(table.concat(deel))
  return '#lang-woord(' .. table.concat(delen, ', ') .. ');'
end

-- A Dutch compound is hyphenated by Typst; what has other signs in it must not get a hyphen.
local function is_lang(woord)
  local lengte = utf8.len(woord)
  woord = woord:gsub('[.,:;?!]+$', '')  -- the end of a sentence is no sign within
  return lengte > NOOIT_LANGER or (lengte > LANG and woord:find('[%d/:._=&?@#]'))
end

local function lees_alt(beeld)
  local alt = pandoc.utils.stringify(beeld.caption)
  if not alt:find('%S') then
    error('STUK: Een beeld heeft geen tekst die het vervangt (alt).', 0)
  end
  return alt
end

local function maak_inlines(inlines)
  local uit, buffer = pandoc.List(), {}
  local function leeg()
    if #buffer > 0 then uit:insert(ruw('#' .. tekenreeks(table.concat(buffer)) .. ';')) end
    buffer = {}
  end
  for nr, deel in ipairs(inlines) do
    local volgende = inlines[nr + 1]
    if deel.t == 'Str' and is_lang(deel.text) then
      leeg()
      uit:insert(ruw(lang_woord(deel.text)))
    elseif deel.t == 'Str' then
      buffer[#buffer + 1] = deel.text
    elseif deel.t == 'Space' or deel.t == 'SoftBreak' then
      if #buffer > 0 and volgende and volgende.t == 'Str' then
        buffer[#buffer + 1] = ' '
      else
        leeg()
        uit:insert(pandoc.Space())
      end
    else
      leeg()
      uit:insert(deel)
    end
  end
  leeg()
  return uit
end

local function omsluit(voor, inhoud, na)
  local uit = pandoc.List({ ruw(voor) })
  uit:extend(inhoud)
  uit:insert(ruw(na))
  return uit
end

local function omsluit_blokken(voor, blokken, na)
  local uit = pandoc.List({ ruw_blok(voor) })
  uit:extend(blokken)
  uit:insert(ruw_blok(na))
  return uit
end

-- 'auto' where the template gives no widths, otherwise shares of the line.
local function breedtes(tabel)
  local uit = {}
  for _, kolom in ipairs(tabel.colspecs) do
    uit[#uit + 1] = kolom[2] and string.format('%.4ffr', kolom[2]) or 'auto'
  end
  return '(' .. table.concat(uit, ', ') .. ',)'
end

-- Size of a cell in characters; every paragraph or list item counts as a line at least.
local function omvang(cel)
  local tekens_in_cel = 0
  cel.contents:walk({
    RawInline = function(deel) tekens_in_cel = tekens_in_cel + #deel.text end,
    Plain = function() tekens_in_cel = tekens_in_cel + REGEL end,
    Para = function() tekens_in_cel = tekens_in_cel + REGEL end,
  })
  return tekens_in_cel
end

local function maak_tabel(tabel)
  local cellen, heel = pandoc.List(), true
  local function voeg_toe(rijen)
    for _, rij in ipairs(rijen) do
      for _, cel in ipairs(rij.cells) do
        heel = heel and omvang(cel) < HELE_RIJ
        cellen:insert(ruw_blok(']['))
        cellen:extend(cel.contents)
      end
    end
  end
  voeg_toe(tabel.head.rows)
  for _, deel in ipairs(tabel.bodies) do voeg_toe(deel.body) end
  local uit = pandoc.List({ ruw_blok('#tabel(' .. breedtes(tabel) .. ', ' .. tostring(heel) .. ')[') })
  uit:extend(tabel.caption.long)
  uit:extend(cellen)
  uit:insert(ruw_blok(']'))
  return uit
end

-- As a call, because two Typst lists in a row would run on as one.
local function maak_lijst(aanhef, items)
  local strak = items[1] and items[1][1] and items[1][1].t == 'Plain'
  local uit = pandoc.List({ ruw_blok('#' .. aanhef .. 'tight: ' .. tostring(strak) .. ',') })
  for _, item in ipairs(items) do uit:extend(omsluit_blokken('[', item, '],')) end
  uit:insert(ruw_blok(')'))
  return uit
end

local function maak_begrippen(lijst)
  local uit = pandoc.List({ ruw_blok('#begrippen(') })
  for _, paar in ipairs(lijst.content) do
    uit:insert(pandoc.Plain(omsluit('[', paar[1], '],')))
    uit:insert(ruw_blok('['))
    for _, omschrijving in ipairs(paar[2]) do uit:extend(omschrijving) end
    uit:insert(ruw_blok('],'))
  end
  uit:insert(ruw_blok(')'))
  return uit
end

local voor_typst = {
  Image = function(beeld)
    return ruw('#beeld(' .. tekenreeks(beeld.src) .. ', ' .. tekenreeks(lees_alt(beeld)) .. ');')
  end,
  Span = function(span)
    local stijl = span.attributes['custom-style']
    if stijl then return omsluit('#merk(' .. tekenreeks(stijl) .. ')[', span.content, '];') end
    return span.content
  end,
  Link = function(link)
    return omsluit('#link(' .. tekenreeks(link.target) .. ')[', link.content, '];')
  end,
  Inlines = maak_inlines,
  Figure = function(figuur)
    local uit = omsluit_blokken('#figuur[', figuur.content, '][')
    uit:extend(figuur.caption.long)
    uit:insert(ruw_blok(']'))
    return uit
  end,
  Table = maak_tabel,
  DefinitionList = maak_begrippen,
  BulletList = function(lijst) return maak_lijst('list(', lijst.content) end,
  OrderedList = function(lijst)
    return maak_lijst('enum(start: ' .. lijst.start .. ', ', lijst.content)
  end,
  Div = function(div)
    if div.classes:includes('bijeen') then return omsluit_blokken('#bijeen[', div.content, ']') end
    if div.classes:includes('met-vervolg') then
      return omsluit_blokken('#met-vervolg[', div.content, ']')
    end
    if div.classes:includes('klein') then return omsluit_blokken('#klein[', div.content, ']') end
    if div.classes:includes('nieuwe-bladzijde') then
      div.content:insert(1, ruw_blok('#pagebreak(weak: true)'))
    end
    return div.content
  end,
}

-- Term and description on one line, as in the PDF; what follows is indented.
local function begrippen_voor_word(lijst)
  local uit = pandoc.List()
  for _, paar in ipairs(lijst.content) do
    local blokken = pandoc.List()
    for _, omschrijving in ipairs(paar[2]) do blokken:extend(omschrijving) end
    local regel = pandoc.List({ pandoc.Strong(paar[1]), pandoc.RawInline('openxml', TAB) })
    if blokken[1] and (blokken[1].t == 'Plain' or blokken[1].t == 'Para') then
      regel:extend(blokken:remove(1).content)
    end
    uit:insert(pandoc.Div(pandoc.Para(regel), { ['custom-style'] = 'Begrip' }))
    if #blokken > 0 then
      uit:insert(pandoc.Div(blokken, { ['custom-style'] = 'Begrip vervolg' }))
    end
  end
  return uit
end

local voor_word = {
  DefinitionList = begrippen_voor_word,
  Image = function(beeld)
    lees_alt(beeld)
    return beeld
  end,
  Div = function(div)
    if div.classes:includes('nieuwe-bladzijde') then
      div.content:insert(1, pandoc.RawBlock('openxml', BLADZIJDE))
    end
    if not (div.classes:includes('bijeen') or div.classes:includes('met-vervolg')) then
      return div.content
    end
    div.attributes['custom-style'] = 'Bijeen'
    return div
  end,
}

return { typst and voor_typst or voor_word }
