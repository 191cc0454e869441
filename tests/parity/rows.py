"""Pairs of wordings: plans of our own making, translated closely, and well-known declarations, translated freely."""

# ruff: noqa: E501  # a row is a wording

PLAN: list[tuple[str, str]] = [
    (
        "Taller de capacitación sobre contratación pública electrónica",
        "Training workshop on electronic public procurement",
    ),
    (
        "Tres talleres virtuales sobre inteligencia artificial en los servicios públicos",
        "Three virtual workshops on artificial intelligence in public services",
    ),
    (
        "Encuesta anual sobre madurez digital en los países miembros",
        "Annual survey on digital maturity in member countries",
    ),
    (
        "Guía regional para la accesibilidad de los portales de gobierno",
        "Regional guide to the accessibility of government portals",
    ),
    (
        "Al menos seis reuniones del comité técnico de identidad digital",
        "At least six meetings of the digital identity technical committee",
    ),
    (
        "Apoyo de la OEA a los países del Caribe en la elaboración de sus estrategias nacionales",
        "OAS support to Caribbean countries in the preparation of their national strategies",
    ),
    (
        "Publicación del informe sobre el estado de la ciberseguridad en la región",
        "Publication of the report on the state of cybersecurity in the region",
    ),
    (
        "Lanzamiento del catálogo de software público antes de la reunión de Montevideo, Uruguay",
        "Launch of the public software catalogue before the meeting in Montevideo, Uruguay",
    ),
    (
        "Intercambio de experiencias entre Chile y Perú sobre interoperabilidad",
        "Exchange of experiences between Chile and Peru on interoperability",
    ),
    ("Actualización del repositorio de buenas prácticas", "Update of the repository of good practices"),
    ("Primer encuentro de mujeres líderes en gobierno digital", "First meeting of women leaders in digital government"),
    (
        "Evaluación de los resultados del plan 2023 y recomendaciones para 2024",
        "Evaluation of the results of the 2023 plan and recommendations for 2024",
    ),
    (
        "Fortalecer las capacidades de los funcionarios públicos en el uso de datos abiertos",
        "To strengthen the capacities of public officials in the use of open data",
    ),
    (
        "Promover el uso seguro de la identidad digital sin excluir a las poblaciones vulnerables",
        "To promote the secure use of digital identity without excluding vulnerable populations",
    ),
    (
        "Consolidar una comunidad de práctica que facilite la cooperación entre las agencias de gobierno digital, las universidades y la sociedad civil",
        "To consolidate a community of practice that facilitates cooperation between digital government agencies, universities and civil society",
    ),
    (
        "El BID financiará los estudios y la OEA coordinará las actividades con los países",
        "The IDB will finance the studies and the OAS will coordinate the activities with the countries",
    ),
    (
        "La Secretaría Técnica presentará un informe semestral al Comité Ejecutivo",
        "The Technical Secretariat will submit a half-yearly report to the Executive Committee",
    ),
    (
        "Reducir la brecha digital y mejorar la calidad de los servicios que se prestan a los ciudadanos",
        "To reduce the digital divide and improve the quality of the services provided to citizens",
    ),
    ("Concurso de innovación abierta para jóvenes programadores", "Open innovation contest for young programmers"),
    (
        "Segunda edición del curso en línea sobre protección de datos personales",
        "Second edition of the online course on personal data protection",
    ),
    (
        "Mesa redonda sobre gobernanza de datos con el sector privado",
        "Roundtable on data governance with the private sector",
    ),
    (
        "Piloto de notificaciones electrónicas en cuatro países: Costa Rica, Honduras, Guatemala y Panamá",
        "Electronic notifications pilot in four countries: Costa Rica, Honduras, Guatemala and Panama",
    ),
    (
        "Dos misiones técnicas a Estonia para estudiar el modelo X-Road",
        "Two technical missions to Estonia to study the X-Road model",
    ),
    (
        "Divulgación de los resultados en https://www.redgealc.org/resultados",
        "Dissemination of the results at https://www.redgealc.org/resultados",
    ),
    ("Declaración de Buenos Aires sobre transformación digital", "Buenos Aires Declaration on digital transformation"),
    (
        "Los países que no dispongan de infraestructura propia podrán utilizar la plataforma regional",
        "Countries that do not have their own infrastructure may use the regional platform",
    ),
    (
        "Los Estados miembros deberán designar un punto focal a más tardar el 31 de marzo de 2024",
        "Member States shall designate a focal point no later than 31 March 2024",
    ),
    (
        "Elaboración trimestral de boletines con noticias del grupo de trabajo",
        "Quarterly preparation of newsletters with news from the working group",
    ),
    ("Simplificar los trámites para la apertura de empresas", "To simplify procedures for opening businesses"),
    (
        "Aumentar en un 20 % el número de servicios disponibles en línea",
        "To increase by 20% the number of services available online",
    ),
    (
        "Revisión de la Carta Iberoamericana de Gobierno Electrónico",
        "Review of the Ibero-American Charter on Electronic Government",
    ),
    (
        "Contactar a secretaria@redgealc.org para confirmar la participación",
        "Contact secretaria@redgealc.org to confirm participation",
    ),
    (
        "Diseño de un tablero de indicadores de gobierno digital",
        "Design of a dashboard of digital government indicators",
    ),
    ("Asamblea extraordinaria de la Red en Bogotá", "Extraordinary Assembly of the Network in Bogotá"),
    ("Capacitar a 150 servidores públicos en ciberseguridad", "To train 150 public servants in cybersecurity"),
    ("Sede: Quito, Ecuador", "Venue: Quito, Ecuador"),
    ("A definir", "TBD"),
    ("1er semestre 2023", "First semester 2023"),
    ("Virtual", "Virtual"),
    ("Mensual", "Monthly"),
]

FREE: list[tuple[str, str]] = [
    (
        "Toda persona tiene derecho a la libertad de opinión y de expresión; este derecho incluye el de no ser molestado a causa de sus opiniones, el de investigar y recibir informaciones y opiniones, y el de difundirlas, sin limitación de fronteras, por cualquier medio de expresión.",
        "Everyone has the right to freedom of opinion and expression; this right includes freedom to hold opinions without interference and to seek, receive and impart information and ideas through any media and regardless of frontiers.",
    ),
    (
        "Nadie será sometido a torturas ni a penas o tratos crueles, inhumanos o degradantes.",
        "No one shall be subjected to torture or to cruel, inhuman or degrading treatment or punishment.",
    ),
    (
        "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.",
        "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.",
    ),
    (
        "Toda persona tiene derecho a un nivel de vida adecuado que le asegure, así como a su familia, la salud y el bienestar, y en especial la alimentación, el vestido, la vivienda, la asistencia médica y los servicios sociales necesarios.",
        "Everyone has the right to a standard of living adequate for the health and well-being of himself and of his family, including food, clothing, housing and medical care and necessary social services.",
    ),
    (
        "Para 2030, erradicar la pobreza extrema para todas las personas en el mundo, actualmente medida por un ingreso por persona inferior a 1,25 dólares de los Estados Unidos al día.",
        "By 2030, eradicate extreme poverty for all people everywhere, currently measured as people living on less than $1.25 a day.",
    ),
    (
        "De aquí a 2030, reducir la tasa mundial de mortalidad materna a menos de 70 por cada 100.000 nacidos vivos.",
        "By 2030, reduce the global maternal mortality ratio to less than 70 per 100,000 live births.",
    ),
    (
        "Garantizar una movilización significativa de recursos procedentes de diversas fuentes, incluso mediante la mejora de la cooperación para el desarrollo.",
        "Ensure significant mobilization of resources from a variety of sources, including through enhanced development cooperation.",
    ),
    (
        "Los gobiernos deberían publicar datos desglosados de forma proactiva, salvo que existan razones legítimas para no hacerlo.",
        "Governments should proactively publish disaggregated data unless there are legitimate reasons for not doing so.",
    ),
    (
        "Toda persona acusada de delito tiene derecho a que se presuma su inocencia mientras no se pruebe su culpabilidad, conforme a la ley y en juicio público en el que se le hayan asegurado todas las garantías necesarias para su defensa.",
        "Everyone charged with a penal offence has the right to be presumed innocent until proved guilty according to law in a public trial at which he has had all the guarantees necessary for his defence.",
    ),
    (
        "Velar por que las mujeres tengan una participación plena y efectiva e igualdad de oportunidades de liderazgo a todos los niveles de la adopción de decisiones en la vida política, económica y pública.",
        "Ensure women's full and effective participation and equal opportunities for leadership at all levels of decision-making in political, economic and public life.",
    ),
    (
        "La maternidad y la infancia tienen derecho a cuidados y asistencia especiales.",
        "Motherhood and childhood are entitled to special care and assistance.",
    ),
    (
        "Reafirmamos todos los principios de la Declaración de Río sobre el Medio Ambiente y el Desarrollo.",
        "We reaffirm all the principles of the Rio Declaration on Environment and Development.",
    ),
    (
        "La Asamblea General decide incluir en el programa provisional de su septuagésimo período de sesiones el tema titulado «Desarrollo sostenible».",
        "The General Assembly decides to include in the provisional agenda of its seventieth session the item entitled “Sustainable development”.",
    ),
    (
        "Ese compromiso incluye el de movilizar conjuntamente 100.000 millones de dólares anuales para el año 2020.",
        "That commitment includes mobilizing jointly $100 billion annually by 2020.",
    ),
    (
        "Nada en esta Declaración podrá interpretarse en el sentido de que confiere derecho alguno al Estado.",
        "Nothing in this Declaration may be interpreted as implying for any State any right.",
    ),
    (
        "Los datos abiertos son datos digitales que son puestos a disposición con las características técnicas y jurídicas necesarias para que puedan ser usados, reutilizados y redistribuidos libremente por cualquier persona, en cualquier momento y en cualquier lugar.",
        "Open data is digital data that is made available with the technical and legal characteristics necessary for it to be freely used, reused, and redistributed by anyone, anytime, anywhere.",
    ),
    (
        "Antes de finales de 2020, reducir a la mitad el número de muertes y lesiones causadas por accidentes de tráfico en el mundo.",
        "By 2020, halve the number of global deaths and injuries from road traffic accidents.",
    ),
    (
        "Poner fin a todas las formas de discriminación contra todas las mujeres y las niñas en todo el mundo.",
        "End all forms of discrimination against all women and girls everywhere.",
    ),
    (
        "Facilitar la migración y la movilidad ordenadas, seguras, regulares y responsables de las personas.",
        "Facilitate orderly, safe, regular and responsible migration and mobility of people.",
    ),
    (
        "Duplicar la tasa mundial de mejora de la eficiencia energética.",
        "Double the global rate of improvement in energy efficiency.",
    ),
    (
        "Tomando nota del informe del Secretario General, y recordando su resolución 66/288, de 27 de julio de 2012, titulada «El futuro que queremos».",
        "Taking note of the report of the Secretary-General and recalling its resolution 66/288 of 27 July 2012, entitled “The future we want”.",
    ),
    (
        "Los pueblos indígenas tienen derecho a la libre determinación.",
        "Indigenous peoples have the right to self-determination.",
    ),
    (
        "El texto de los artículos 6 a 27 de la presente Convención será difundido lo más ampliamente posible.",
        "The text of articles 6 to 27 of the present Convention shall be disseminated as widely as possible.",
    ),
    (
        "Crear en los planos nacional, regional e internacional marcos normativos sólidos sobre la base de estrategias de desarrollo en favor de los pobres que tengan en cuenta las cuestiones de género.",
        "Create sound policy frameworks at the national, regional and international levels, based on pro-poor and gender-sensitive development strategies.",
    ),
    (
        "El contratante debe publicar la convocatoria en el portal con una antelación mínima de treinta días.",
        "The procuring entity must publish the notice on the portal at least thirty days in advance.",
    ),
]
