/** Spanish messages; `en.ts` explains the placeholders. */
export default `dir ltr
title Sus preferencias
promptLabel ¿Cómo quiere ver la tienda?
changed Lo que pedimos ha cambiado; por eso preguntamos de nuevo.
accept Adaptar mi visita
refuse Dejarla general
more Qué significa
stays Todo se queda en este dispositivo. No se envía nada a nadie.
terms Responsable: {who}.|Se usa para: {use}.|Se recuerda, como máximo: {data}.|Puede cambiar de opinión en cualquier momento en «Sus preferencias»; lo recordado se borra entonces.|Si la deja general, tiene toda la tienda y no se recuerda nada.
policy Política de privacidad
unset Aún no ha elegido. La tienda es general y no se recuerda nada.
generic La tienda es general. No se recuerda nada.
tailored Su visita está adaptada. Lo que se recuerda se queda en este dispositivo.
paused En pausa durante esta visita: la tienda es general y no se recuerda nada.
guest Su visita está adaptada, pero no se recuerda nada nuevo.
elsewhere En otro sitio de esta tienda dijo que no. También vale aquí: la tienda es general y no se recuerda nada.
minors Esta página es para menores; por eso la tienda es general.
close Cerrar
undo Deshacer
done Hecho.
failed No ha funcionado: {x}
whyThis ¿Por qué esto?
browsing Lo que mira
searching Lo que busca
cart Su cesta
purchases Lo que compra
service La ayuda que pide
usage Cómo usa la tienda
stated Lo que nos dice
everyone Lo ven todas las personas que eligieron una visita adaptada.
entries En qué se basa
test Parte de una comparación de versiones, por sorteo.
click Si hace clic, la tienda ve qué oferta ha visto.
dismiss Esto no
tooPersonal Demasiado personal
showStandard Ver lo general
page_view Ha abierto una página
view_item Ha mirado {x}
view_item_list Ha recorrido {x}
search Ha buscado {x}
add_to_cart Ha puesto {x} en la cesta
remove_from_cart Ha sacado {x} de la cesta
begin_checkout Ha ido a la caja
purchase Ha comprado {x}
care_open Ha pedido ayuda
care_close Su petición de ayuda se cerró
use_feature Ha usado {x}
state_preference Nos ha dicho: {x}
turned-down Ha rechazado: {x}
expose Ha visto: {x}
did {what}{n|-1=|0=: ninguna vez|one= una vez|other= # veces} {window}
none {x}
all productos
visit en esta visita
24h en las últimas 24 horas
7d en los últimos 7 días
30d en los últimos 30 días
visits.count Es su visita n.º {x}
visits.daysSinceLast {n|Infinity=Es su primera visita|other=Su última visita: #}
visits.usualHour {n|0=No suele estar aquí a esta hora|other=Suele estar aquí a esta hora}
visit.pages Páginas en esta visita: {x}
visit.minutes Minutos en esta visita: {x}
cart.items Artículos en su cesta: {x}
cart.value Su cesta vale {x}
cart.idleMinutes Su cesta lleva {x} minutos esperando
cart.abandoned {n|0=Ninguna cesta le espera|other=Su cesta le espera}
price.tier Mira sobre todo {x}
level Cuánto conoce la tienda: {x}
features.top Lo que más usa: {x}
service.open {n|0=No hay ninguna petición abierta|other=Está esperando ayuda}
service.resolved {n|0=Su última petición no se resolvió|other=Su última petición se resolvió}
service.daysSince {n|Infinity=No ha pedido ayuda|other=Pidió ayuda #}
service.outcome Cómo acabó su petición de ayuda: {x}
replenish.due Quizá ya se ha gastado: {x}
affinity Lo que más le interesa: {x}
share Parte de {what} en lo que le interesa: {x}
word {what}: {x}
moved-first Al principio: {x}
moved-last Al final: {x}
considered También considerado, y por qué no se ve
not-tailored Su visita no está adaptada ahora.
purpose-off Ha desactivado para qué sirve.
purpose-data La tienda no indicó los datos necesarios.
category-off Ha desactivado lo que necesita saber.
slot-off Ha pedido aquí la versión general.
schedule No se muestra en estos días.
trigger Aún no ha llegado su momento.
condition No encaja con su visita.
care-open Está esperando ayuda.
bought-lately Lo ha comprado hace poco.
dismissed Lo ha rechazado.
cool-down Lo ha visto hace poco.
cap-visit Ya lo ha visto bastante en esta visita.
cap-day Ya lo ha visto bastante hoy.
cap-lifetime Ya lo ha visto bastante.
group-cool-down Ha visto algo parecido hace poco.
group-cap Ya ha visto bastante algo parecido.
budget Ya ha visto bastantes mensajes por ahora.
hold-out Está en el grupo sin comparaciones.
not-in-experiment No está en esta comparación.
control Para comparar, ve la versión general.
outranked Otra cosa iba primero.
is.value la gama de precios baja
is.mid la gama de precios media
is.premium la gama de precios alta
is.new poco aún
is.regular bien
is.expert muy bien
is.resolved resuelta
is.unresolved sin resolver
is.true sí
is.false no
pause Pausa durante esta visita
pauseRecording Compro para otra persona
gift Un regalo o un dispositivo compartido: no se recuerda nada nuevo.
forget Olvidar también la última hora
keep Conservar mis datos si paso a lo general
shareAcrossSections Usar lo que pasa en una parte de la tienda en las otras
gpc Se respeta su señal de exclusión (GPC).
memory Este navegador no guarda nada: todo se olvida al salir de la página.
full El almacenamiento está lleno: se han quitado las entradas más antiguas.
damaged Algunas entradas no se podían leer y se han apartado.
remembered Lo que esta tienda recuerda
why Por qué esta página es así
used Para qué se usa
questions Sus intereses
exportImport Exportar o importar
erase Borrar todo
erases Se eliminan todas las entradas, aquí y en sus otras pestañas. Su elección no cambia.
receipt Su recibo
empty Nada todavía.
on Recordar esto
clear Eliminar todo esto
further Ver más ({n})
sooner Su navegador puede borrarlo todo antes.
meta {when} · {section|=|other=# · }para {use} · hasta el {until} como máximo
interests Categorías más frecuentes
expiry Cuándo caducan sus datos
delete Eliminar
correct Corregir
save Guardar
since Desde aquí compraba para otra persona
sensitive Esta tienda no debe recordar eso.
category Categoría
brand Marca
term Búsqueda
quantity Unidades
plain Ahora nada está adaptado en esta página.
again Ver lo adaptado
download Descargar
import Traer datos de otro dispositivo
take Incorporarlos
adds {n|0=Nada nuevo|one=1 entrada nueva|other=# entradas nuevas}. {m|0=|other=Excluidas: #.}
unreadable este archivo no se puede leer.
chose El {day} eligió «{label}»{where|=|other= #}.
purposes Se usa para {x}.
surface.prompt cuando se lo preguntamos
surface.panel en sus preferencias
surface.why en un lugar de la página
surface.api en la página`;
